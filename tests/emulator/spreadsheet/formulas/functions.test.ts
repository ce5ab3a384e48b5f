import { describe, expect, it } from 'vitest';
import { Workbook } from '../../../../emulator/spreadsheet/workbook.ts';
import { setUp } from '../../set-up.ts';

const SCRIPT = `
  function KM(places) { return Array.isArray(places) ? places.map((row) => row.map(() => 1.26)) : 1.26; }
  function COUNTED(x) { Logger.log('run'); return null; }`;

const ROWS = [
  ['Ana', 5, '2026-01-31', '=1/0', 'apple'],
  ['Bob', 3, '2026-02-10', '', 'Banana'],
  ['ana', 8, '8:30', true, 'cherry'],
  ['', '12 mins', '', '', ''],
];

function open() {
  const workbook = new Workbook({
    sheets: [
      { name: 'Trips', rows: ROWS },
      {
        name: 'Other sheet',
        rows: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
  });
  let runs = 0;
  setUp({ script: SCRIPT, workbook, onLog: () => (runs += 1) });
  return { workbook, sheet: workbook.sheet(), runs: () => runs };
}

/** What a formula in J1 shows; if it spills, a table row by row. */
function compute(formula: string): unknown {
  const { workbook, sheet } = open();
  workbook.enter(sheet, 1, 10, formula);
  workbook.settle();
  const { table = [] } = sheet.rows[0]?.cells[9]?.result ?? {};
  const plain = table.map((row) => row.map((cell) => (Object(cell).error as string | undefined) ?? cell));
  return plain.length === 1 && plain[0]?.length === 1 ? plain[0][0] : plain;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('operators', () => {
  it.each([
    ['="b">"A"', true],
    ['="a"="A"', true],
    ['="1"=1', false],
    ['=9<"a"', true],
    ['="z"<TRUE', true],
    ['="50%"*2', 1],
    ['="1/2/2026"+1', 46025],
    ['=TRUE+1', 2],
    ['=""+1', '#VALUE!'],
    ['=Z9+1', 1],
    ['=Z9=""', true],
    ['=Z9=0', true],
    ['=2^3^2', 64],
    ['=-2^2', 4],
    ['=2^-1', 0.5],
    ['=50%*4', 2],
    ['=1&1+1', '12'],
    ['=0.1+0.2=0.3', true],
    ['=C1+1', day('2026-02-01')],
    ['=C2-C1', 10],
    ['=1/3&""', '0.333333333333333'],
    ['="say ""hi"""', 'say "hi"'],
    ['=1\n+1', 2],
  ])('%s gives %j', (formula, expected) => expect(compute(formula)).toEqual(expected));

  it('are computed in a chain of any length', () => {
    expect(compute(`=${'1+'.repeat(10_000)}1`)).toBe(10_001);
  });

  it('nested too deeply give an error that says so', () => {
    const { workbook, sheet } = open();
    workbook.enter(sheet, 1, 10, `=${'('.repeat(5000)}1${')'.repeat(5000)}`);
    expect(workbook.shown(sheet, 1, 10)).toMatchObject({ message: expect.stringContaining('nested more than') });
  });
});

describe('ranges and tables', () => {
  it.each([
    ['=SUM(1;2)', 3],
    ['=SUM(1,2', 3],
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '={A1:A2,B1:B2}',
      [
        ['Ana', 5],
        ['Bob', 3],
      ],
    ],
    ['={A1:A2,B1}', '#VALUE!'],
    ['=B1:B3', 5],
    ['=B2:B4*1', '#VALUE!'],
    ['=ROUND(KM(A1:A3),1)', 1.3],
    ['=ARRAYFORMULA(ROUND(KM(A1:A3),1))', [[1.3], [1.3], [1.3]]],
    ['=ARRAYFORMULA(B1:B3*2)', [[10], [6], [16]]],
    ['=ARRAYFORMULA(IF(B1:B3>3,"far","near"))', [['far'], ['near'], ['far']]],
    ['=SUM(A:B)', 16],
    ['=SUM(B2:B)', 11],
    ["=SUM('Other sheet'!A1:B2)", 10],
    [
      '=FILTER(A1:B3,B1:B3>3)',
      [
        ['Ana', 5],
        ['ana', 8],
      ],
    ],
    ['=FILTER(A1:B3,B1:B3>30)', '#N/A'],
    [
      '=SORT(A1:B3,2,TRUE)',
      [
        ['Bob', 3],
        ['Ana', 5],
        ['ana', 8],
      ],
    ],
    ['=UNIQUE({1;1;2})', [[1], [2]]],
    ['=TRANSPOSE(B1:B3)', [[5, 3, 8]]],
    [
      '=SEQUENCE(2,3)',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['=FLATTEN({1,2;3,4})', [[1], [2], [3], [4]]],
    ['=SUMPRODUCT((B1:B3>3)*B1:B3)', 13],
    ['=MAP(B1:B3,LAMBDA(v,v*2))', [[10], [6], [16]]],
    ['=BYROW(A1:B3,LAMBDA(r,COUNTA(r)))', [[2], [2], [2]]],
    ['=LET(x,5,y,x*2,x+y)', 15],
  ])('%s gives %j', (formula, expected) => expect(compute(formula)).toEqual(expected));
});

describe('functions', () => {
  it.each([
    ['=SUM(B1:B4)', 16],
    ['=SUM("3",TRUE,B1)', 9],
    ['=AVERAGE(E1:E3)', '#DIV/0!'],
    ['=COUNT(B1:B4)', 3],
    ['=COUNTA(A1:A4)', 3],
    ['=COUNTBLANK(A1:A4)', 1],
    ['=MEDIAN(B1:B3)', 5],
    ['=LARGE(B1:B3,1)', 8],
    ['=SMALL(B1:B3,1)', 3],
    ['=RANK(5,B1:B3)', 2],
    ['=SUMIF(A1:A3,"ana",B1:B3)', 13],
    ['=SUMIF(B1:B3,">3")', 13],
    ['=SUMIFS(B1:B3,A1:A3,"ana",B1:B3,">5")', 8],
    ['=COUNTIF(E1:E3,"*an*")', 1],
    ['=AVERAGEIF(B1:B3,">3")', 6.5],
    ['=SUBTOTAL(9,B1:B3)', 16],
    ['=ROUND(2.5)', 3],
    ['=ROUND(-2.5)', -3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUNDUP(1.2)', 2],
    ['=ROUNDDOWN(-1.9)', -1],
    ['=CEILING(4.2,0.1)', 4.2],
    ['=FLOOR(-2.5,1)', -3],
    ['=MROUND(7,3)', 6],
    ['=MOD(-3,2)', 1],
    ['=MOD(3,0)', '#DIV/0!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=IFERROR(1/0,"x")', 'x'],
    ['=IFNA(NA(),"n")', 'n'],
    ['=IFNA(1/0,"n")', '#DIV/0!'],
    ['=IFS(FALSE,1,TRUE,2)', 2],
    ['=SWITCH("b","a",1,"B",2,3)', 2],
    ['=XOR(TRUE,TRUE)', false],
    ['=VLOOKUP("bob",A1:B3,2,FALSE)', 3],
    ['=VLOOKUP("zed",A1:B3,2,FALSE)', '#N/A'],
    ['=VLOOKUP("bob",A1:B3,3,FALSE)', '#REF!'],
    ['=XLOOKUP("zed",A1:A3,B1:B3,"none")', 'none'],
    ['=INDEX(B1:B3,MATCH("bob",A1:A3,0))', 3],
    ['=OFFSET(A1,1,1)', 3],
    ['=INDIRECT("B"&2)', 3],
    ['=ADDRESS(2,3)', '$C$2'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(C1,"yyyy-mm-dd")', '2026-01-31'],
    ['=VALUE("50%")', 0.5],
    ['=VALUE("abc")', '#VALUE!'],
    ['=SPLIT("12 mins, 3 km",", ")', [[12, 'mins', 3, 'km']]],
    ['=TEXTJOIN(", ",TRUE,A1:A4)', 'Ana, Bob, ana'],
    ['=SUBSTITUTE("a.b.c",".","-",2)', 'a.b-c'],
    ['=PROPER("new YORK")', 'New York'],
    ['=FIND("z","abc")', '#VALUE!'],
    ['=REGEXEXTRACT("Route 66 km","\\d+")', '66'],
    ['=DATE(2026,13,1)', day('2027-01-01')],
    ['=EDATE(C1,1)', day('2026-02-28')],
    ['=EOMONTH(C1,0)', day('2026-01-31')],
    ['=HOUR(C3)+MINUTE(C3)/60', 8.5],
    ['=WEEKDAY(C1)', 7],
    ['=TODAY()', day('2026-01-15')],
    ['=ISBLANK(D2)', true],
    ['=ISERROR(D1)', true],
    ['=QUERY(A1:B2,"select A")', '#NAME?'],
    ['=ROUND()', '#N/A'],
    ['=Missing!A1', '#REF!'],
  ])('%s gives %j', (formula, expected) => expect(compute(formula)).toEqual(expected));

  it('that do not exist are named', () => {
    const { workbook, sheet } = open();
    workbook.enter(sheet, 1, 10, '=XIRR(1)');
    expect(workbook.shown(sheet, 1, 10)).toEqual({
      error: '#NAME?',
      message: expect.stringMatching(/'XIRR'.*Google Sheets may/),
    });
  });

  it('ask a custom function among their arguments once', () => {
    const { workbook, sheet, runs } = open();
    workbook.enter(sheet, 1, 10, '=IFERROR(SUBSTITUTE(COUNTED(1),"a","b"),"x")');
    workbook.settle();
    expect(runs()).toBe(1);
  });
});
