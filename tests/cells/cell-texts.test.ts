import { describe, expect, it } from 'vitest';
import { hasMark, isLoading, isSheetsError } from '../../src/cells/cell-texts.ts';
import { readPlace } from '../../src/cells/read-place.ts';

const ERRORS = [
  ['English', '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #ERROR! #SPILL! #CALC!'],
  ['German', '#WERT! #BEZUG! #ZAHL! #NV'],
  ['French', '#NUL! #VALEUR! #NOM? #NOMBRE!'],
  ['Spanish', '#¡NULO! #¡DIV/0! #¡VALOR! #¡REF! #¿NOMBRE? #¡NUM! #N/D'],
  ['Portuguese', '#VALOR! #NOME? #NÚM! #N/D'],
  ['Italian', '#NULLO! #VALORE! #RIF!'],
  ['Dutch', '#LEEG! #DEEL/0! #WAARDE! #VERW! #NAAM? #GETAL! #N/B'],
  ['Polish', '#ZERO! #DZIEL/0! #ARG! #ADR! #NAZWA? #LICZBA! #N/D!'],
  ['Russian', '#ПУСТО! #ДЕЛ/0! #ЗНАЧ! #ССЫЛКА! #ИМЯ? #ЧИСЛО! #Н/Д'],
  ['Swedish', '#SKÄRNING! #DIVISION/0! #VÄRDEFEL! #REFERENS! #NAMN? #OGILTIGT! #SAKNAS!'],
  ['Danish', '#VÆRDI! #REFERENCE! #NAVN? #I/T'],
  ['Finnish', '#TYHJÄ! #JAKO/0! #ARVO! #VIITTAUS! #NIMI? #LUKU! #PUUTTUU!'],
  ['Norwegian', '#VERDI!'],
  ['Turkish', '#BOŞ! #SAYI/0! #DEĞER! #BAŞV! #AD? #SAYI! #YOK'],
  ['Czech', '#DĚLENÍ_NULOU! #HODNOTA! #ODKAZ! #NÁZEV? #ČÍSLO! #NENÍ_K_DISPOZICI'],
];

const LOADING = [
  ...['Loading...', 'Wird geladen…', 'Wird geladen...', 'Chargement...', 'Chargement en cours…', 'Cargando...'],
  ...['Carregando...', 'A carregar...', 'Caricamento...', 'Caricamento in corso...', 'Laden...', 'Bezig met laden...'],
  ...[
    'Ładowanie...',
    'Wczytywanie...',
    'Загрузка...',
    'Загрузка…',
    '読み込み中...',
    '読み込んでいます...',
    '正在加载...',
  ],
  ...['加载中…', '載入中...', '正在載入...', '로드 중...', 'Läser in...', 'Laddar...', 'Indlæser...', 'Ladataan...'],
  ...['Laster inn...', 'Laster...', 'Yükleniyor...', 'Načítání...', 'Načítá se...', 'LOADING...'],
  ...['Betöltés...', 'Se încarcă...', 'Φόρτωση...', 'Завантаження...', 'Зареждане...', 'Đang tải...', 'Memuat...'],
  ...['กำลังโหลด...', 'טוען...', 'جارٍ التحميل...'],
];

const PLACES = [
  ...['#3-12 Main St', '# 5, 4th Cross', '#12', '#A/C Block, Pune', '#B/4', '#Hashtag! Café, Berlin', '#REF Street'],
  ...['Laden', 'Loading', 'Laden, Niedersachsen', 'Loading Bay 3...', 'Nome, AK', '#', 'C/O Smith', 'Yo!'],
];

describe('an error of another cell', () => {
  it.each(ERRORS)('is known in %s', (_, texts) => {
    for (const text of texts.split(' ')) {
      expect([text, isSheetsError(text)]).toEqual([text, true]);
      expect(() => readPlace(text, 'origin')).toThrow(/, an error from another cell or from inside this formula/);
    }
  });
});

it.each(LOADING)('%s is a cell that has no value yet', (text) => {
  expect(isLoading(text)).toBe(true);
  expect(() => readPlace(text, 'origin')).toThrow(/^The origin is still loading/);
});

it.each(PLACES)('%s may be a place', (text) => {
  expect([isSheetsError(text), isLoading(text), hasMark(text)]).toEqual([false, false, false]);
  expect(readPlace(text, 'origin')).toBe(text);
});
