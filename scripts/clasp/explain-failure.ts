interface Explanation {
  readonly words: RegExp;
  readonly advice: string;
}

/** Error messages of clasp and Google, and what the reader can do about them. The first match counts. */
const EXPLANATIONS: readonly Explanation[] = [
  { words: /No credentials found/, advice: 'You are not logged in to Google. Run "npx clasp login" and try again.' },
  {
    words: /^(?!.*<).*\bJSON\b|reading 'tokens'/,
    advice:
      'The file with your Google login, .clasprc.json, is empty or damaged. Delete it, run "npx clasp login" and try again.',
  },
  {
    words: /invalid_grant|invalid_rapt|invalid authentication credentials|Invalid Credentials|login required/i,
    advice: 'Your Google login has expired or was withdrawn. Run "npx clasp login" and try again.',
  },
  {
    words: /has not enabled the Apps Script API/,
    advice:
      'The Apps Script API is switched off for your account. Switch it on at https://script.google.com/home/usersettings, wait a few minutes and try again.',
  },
  {
    words: /has not been used in project|it is disabled/,
    advice: 'The Apps Script API is not enabled in the Cloud project of your login. Enable it there and try again.',
  },
  {
    words: /Requested entity was not found/,
    advice:
      'Google finds no script with the id in .clasp.json that your account may open. Compare it with Project settings ▸ IDs ▸ Script ID, and the account with "npx clasp show-authorized-user".',
  },
  {
    words: /does not have permission|insufficient/i,
    advice: 'Your account may not edit this script. Ask its owner for edit access, or log in with another account.',
  },
  {
    words: /versioned deployments/i,
    advice: 'The script has too many deployments. Archive some under Deploy ▸ Manage deployments and try again.',
  },
  {
    words: /too many versions|versions? limit|200 versions/i,
    advice: 'The script has too many versions. Delete old ones under Project History and try again.',
  },
  {
    words: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/,
    advice: 'Google cannot be reached. Check the network connection and try again.',
  },
  {
    words: /unavailable|internal error|quota|rate limit|try again later/i,
    advice: "Google's service can't do this now. Try again in a few minutes.",
  },
];

/** One line that says what to do about a failure of clasp, with clasp's own words at the end. */
export function explainFailure(claspWords: string): string {
  const words = claspWords.replace(/\s+/g, ' ').trim() || 'nothing';
  const known = EXPLANATIONS.find((explanation) => explanation.words.test(words));
  return `${known?.advice ?? 'clasp did not succeed.'} (clasp said: ${words})`;
}
