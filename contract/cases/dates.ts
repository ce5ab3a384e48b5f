import { type ContractPart, exception, type Seen } from '../contract-case.ts';

const NEW_YORK = 'America/New_York';
const LOCAL = 'yyyy-MM-dd HH:mm';
const MOMENT = Date.UTC(2026, 6, 4, 0, 5, 9, 7);

/** Dates and times as text, by Java's pattern letters. */
export const dateCases: ContractPart = {
  service: 'Utilities dates',
  cases: [
    format('writes a date and time in UTC', 'Etc/UTC', 'yyyy-MM-dd HH:mm:ss.SSS', '2026-07-04 00:05:09.007'),
    format('writes the local time of a place', NEW_YORK, LOCAL, '2026-07-03 20:05'),
    format('writes names and AM or PM in English', NEW_YORK, 'EEE, d MMM yy h:mm a', 'Fri, 3 Jul 26 8:05 PM'),
    format('writes offsets', 'Asia/Kolkata', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-07-04T05:35:09+05:30'),
    format('numbers the days of the week from Monday', NEW_YORK, 'u', '5', 'not established'),
    format('writes "UTC" for the time zone letter z', 'Etc/UTC', 'z', 'UTC', 'not established'),
    format('takes a time zone written as an offset', 'GMT+2', 'HH:mm', '02:05', 'not established'),
    format(
      'refuses an unknown time zone',
      'Nowhere/Here',
      'yyyy',
      exception('Invalid argument: timeZone'),
      'not established',
    ),
    format('refuses an unknown letter', 'Etc/UTC', 'b', exception("Illegal pattern character 'b'"), 'not established'),
    parse('reads a date and time in UTC', '2026-12-24 09:00', 'Etc/UTC', LOCAL, '2026-12-24T09:00:00.000Z'),
    parse('reads the local time of a place', '2026-12-24 09:00', NEW_YORK, LOCAL, '2026-12-24T14:00:00.000Z'),
    parse('lets days run over', '2026-13-32', 'Etc/UTC', 'yyyy-MM-dd', '2027-02-01T00:00:00.000Z', 'not established'),
    parse('ignores what follows', '2026 and more', 'Etc/UTC', 'yyyy', '2026-01-01T00:00:00.000Z', 'not established'),
    parse(
      'reads a time that is skipped in spring as an hour later',
      '2026-03-08 02:30',
      NEW_YORK,
      LOCAL,
      '2026-03-08T07:30:00.000Z',
      'not established',
    ),
    parse(
      'reads a time that occurs twice in autumn as the later one',
      '2026-11-01 01:30',
      NEW_YORK,
      LOCAL,
      '2026-11-01T06:30:00.000Z',
      'not established',
    ),
    parse(
      'names a text that it cannot read',
      'tomorrow',
      'Etc/UTC',
      LOCAL,
      exception('Unparseable date: "tomorrow"'),
      'not established',
    ),
    {
      behaviour: "uses the manifest's time zone as the local time of a script",
      basis: 'documented',
      run: () => [Session.getScriptTimeZone(), new Date(2026, 6, 4, 12).toISOString()],
      expected: [NEW_YORK, '2026-07-04T16:00:00.000Z'],
    },
  ],
};

type Basis = ContractPart['cases'][number]['basis'];

function format(behaviour: string, zone: string, pattern: string, expected: Seen, basis: Basis = 'documented') {
  return { behaviour, basis, run: () => Utilities.formatDate(new Date(MOMENT), zone, pattern), expected };
}

function parse(
  behaviour: string,
  text: string,
  zone: string,
  pattern: string,
  expected: Seen,
  basis: Basis = 'documented',
) {
  return { behaviour, basis, run: () => Utilities.parseDate(text, zone, pattern).toISOString(), expected };
}
