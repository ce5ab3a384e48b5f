import { thrownText } from '../errors.ts';

/** A request to Google Maps Platform, without the key. */
export interface HttpRequest {
  url: string;
  /** What is posted, as JSON; a request without it is a GET. */
  body?: unknown;
  fieldMask?: string;
}

export interface HttpResponse {
  status: number;
  text: string;
}

const REDACTED = '[key]';

/**
 * Sends all requests to Google Maps Platform side by side. Google may repeat the key in its answers; it is removed from
 * all texts here.
 * @throws Error with the message of Google's service, if there is no response
 */
export function fetchAllWithKey(requests: readonly HttpRequest[], key: string): HttpResponse[] {
  try {
    const responses = UrlFetchApp.fetchAll(requests.map((request) => withKey(request, key)));
    return responses.map((response) => ({
      status: response.getResponseCode(),
      text: redact(response.getContentText(), key),
    }));
  } catch (exception) {
    throw new Error(redact(thrownText(exception), key));
  }
}

/** The Routes API takes the key in a header, the older services only in the address. */
function withKey({ url, body, fieldMask }: HttpRequest, key: string): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  if (body === undefined) return { url: `${url}&key=${encodeURIComponent(key)}`, muteHttpExceptions: true };
  return {
    url,
    method: 'post',
    contentType: 'application/json',
    headers: { 'X-Goog-Api-Key': key, ...(fieldMask === undefined ? {} : { 'X-Goog-FieldMask': fieldMask }) },
    payload: JSON.stringify(body),
    muteHttpExceptions: true,
  };
}

function redact(text: string, key: string): string {
  const forms = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)];
  return forms.reduce((rest, form) => rest.split(form).join(REDACTED), text);
}
