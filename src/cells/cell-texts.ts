/** Begins the message of a cell that has a problem, inside a range. */
export const PROBLEM_MARK = '⚠ ';

/** Begins the message of a cell that was not reached in time, inside a range. */
export const PENDING_MARK = '⏳ ';

// Sheets writes its errors in the language of the spreadsheet: #REF!, #BEZUG!, #¡VALOR!, #ИМЯ?, #DIV/0!. "Not
// available" has no sign at its end: #N/D, #Н/Д, #NV.
const SHEETS_ERROR = /^#(?:[¡¿]?[\p{Lu}_]+(?:\/0)? ?[!?]|[NIН]\/\p{Lu}!?|NV|YOK|NENÍ_K_DISPOZICI|HIÁNYZIK)$/u;

// "Loading..." in the languages of Sheets: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian,
// Japanese, Chinese, Korean, Swedish, Danish and Norwegian, Finnish, Turkish, Czech, Slovak, Hungarian, Romanian, Greek, Ukrainian, Bulgarian,
// Croatian, Vietnamese, Indonesian, Thai, Hebrew, Arabic.
const LOADING =
  /^(?:loading|wird geladen|chargement(?: en cours)?|cargando|carregando|a carregar|caricamento(?: in corso)?|(?:bezig met )?laden|(?:trwa )?ładowanie|(?:trwa )?wczytywanie|wczytuję|(?:идет |идёт )?загрузка|読み込み中(?:です)?|読み込んでいます|(?:正在)?加载中?|(?:正在)?載入中?|(?:로드|로딩) ?중(?:입니다)?|läser in|laddar|indlæser|henter|laster(?: inn)?|ladataan|yükleniyor|načítání|načítá se|načítava sa|betöltés|se încarcă|φόρτωση|завантаження|зареждане|зарежда се|učitavanje|đang tải|memuat|กำลังโหลด|טוען|(?:جارٍ|جار[ٍي]?) ?التحميل) ?(?:\.{3}|…)$/iu;

/** Whether a text is an error of Sheets, in any of its languages. */
export function isSheetsError(text: string): boolean {
  return SHEETS_ERROR.test(text);
}

/** Whether a text says that a value is still being computed. */
export function isLoading(text: string): boolean {
  return LOADING.test(text);
}

/** Whether a value begins with the mark of a problem, or of a row that was not reached in time. */
export function hasMark(value: unknown): boolean {
  return typeof value === 'string' && [PROBLEM_MARK, PENDING_MARK].some((mark) => value.startsWith(mark.trim()));
}
