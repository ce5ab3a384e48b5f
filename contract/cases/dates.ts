import { assumed, type ContractPart, cosmetic, documented, exception, nothing } from '../contract-case.ts';

const NEW_YORK = 'America/New_York';
const LOCAL = 'yyyy-MM-dd HH:mm';
const MOMENT = Date.UTC(2026, 6, 4, 0, 5, 9, 7);

const NEVER_PARSED = nothing('Only times that were already checked are parsed, always in the same format.');
const NEVER_FORMATTED = nothing(
  'Dates are formatted only with one fixed pattern, in the time zone of the spreadsheet.',
);

const format = (zone: string, pattern: string) => () => Utilities.formatDate(new Date(MOMENT), zone, pattern);

const parse = (text: string, zone: string, pattern: string) => () =>
  Utilities.parseDate(text, zone, pattern).toISOString();

/** Dates and times as text, by Java's pattern letters. */
export const dateCases: ContractPart = {
  service: 'Utilities dates',
  cases: [
    documented(
      'writes a date and time in UTC',
      format('Etc/UTC', 'yyyy-MM-dd HH:mm:ss.SSS'),
      '2026-07-04 00:05:09.007',
    ),
    documented('writes the local time of a place', format(NEW_YORK, LOCAL), '2026-07-03 20:05'),
    documented(
      'writes names and AM or PM in English',
      format(NEW_YORK, 'EEE, d MMM yy h:mm a'),
      'Fri, 3 Jul 26 8:05 PM',
    ),
    documented('writes offsets', format('Asia/Kolkata', "yyyy-MM-dd'T'HH:mm:ssXXX"), '2026-07-04T05:35:09+05:30'),
    assumed('numbers the days of the week from Monday', format(NEW_YORK, 'u'), '5', NEVER_FORMATTED),
    assumed('writes "UTC" for the time zone letter z', format('Etc/UTC', 'z'), 'UTC', NEVER_FORMATTED),
    assumed('takes a time zone written as an offset', format('GMT+2', 'HH:mm'), '02:05', NEVER_FORMATTED),
    assumed(
      'refuses an unknown time zone',
      format('Nowhere/Here', 'yyyy'),
      exception('Invalid argument: timeZone'),
      NEVER_FORMATTED,
    ),
    assumed(
      'refuses an unknown letter',
      format('Etc/UTC', 'b'),
      exception("Illegal pattern character 'b'"),
      NEVER_FORMATTED,
    ),
    documented('reads a date and time in UTC', parse('2026-12-24 09:00', 'Etc/UTC', LOCAL), '2026-12-24T09:00:00.000Z'),
    documented(
      'reads the local time of a place',
      parse('2026-12-24 09:00', NEW_YORK, LOCAL),
      '2026-12-24T14:00:00.000Z',
    ),
    assumed(
      'lets days run over',
      parse('2026-13-32', 'Etc/UTC', 'yyyy-MM-dd'),
      '2027-02-01T00:00:00.000Z',
      NEVER_PARSED,
    ),
    assumed(
      'ignores what follows',
      parse('2026 and more', 'Etc/UTC', 'yyyy'),
      '2026-01-01T00:00:00.000Z',
      NEVER_PARSED,
    ),
    assumed(
      'reads a time that is skipped in spring as an hour later',
      parse('2026-03-08 02:30', NEW_YORK, LOCAL),
      '2026-03-08T07:30:00.000Z',
      cosmetic('If the clock skips the time of a departure, the departure would be an hour earlier.'),
    ),
    assumed(
      'reads a time that occurs twice in autumn as the later one',
      parse('2026-11-01 01:30', NEW_YORK, LOCAL),
      '2026-11-01T06:30:00.000Z',
      cosmetic('If the time of a departure occurs twice, the departure would be the earlier one.'),
    ),
    assumed(
      'names a text that it cannot read',
      parse('tomorrow', 'Etc/UTC', LOCAL),
      exception('Unparseable date: "tomorrow"'),
      NEVER_PARSED,
    ),
    documented(
      "uses the manifest's time zone as the local time of a script",
      () => [Session.getScriptTimeZone(), new Date(2026, 6, 4, 12).toISOString()],
      [NEW_YORK, '2026-07-04T16:00:00.000Z'],
    ),
  ],
};
