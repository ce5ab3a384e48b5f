import type { GoogleError } from './google-error.ts';

/** A service of Google Maps Platform, as messages about keys name it. */
export interface KeyedService {
  /** "Routes API". */
  title: string;
  /** "routes.googleapis.com". */
  host: string;
  /** What is counted per minute, and its limit. */
  metric: string;
  method: string;
  perMinute: number;
}

/** The refusal of a key, by the newer services and by the older ones. */
export interface KeyRefusal {
  error: GoogleError;
  older: { status: string; error_message: string };
}

/** The key that the practice services accept. */
export const PRACTICE_KEY = 'practice-key';

const PROJECT = '123456789012';
const CONSOLE = 'https://console.developers.google.com';
const ERROR_INFO = 'type.googleapis.com/google.rpc.ErrorInfo';

/** Keys that are refused, each for one of Google's reasons. */
export const REFUSED_KEYS: Readonly<Record<string, (service: KeyedService) => KeyRefusal>> = {
  'practice-key-not-enabled': ({ title, host }) => {
    const activationUrl = `${CONSOLE}/apis/api/${host}/overview?project=${PROJECT}`;
    return denied(
      'SERVICE_DISABLED',
      `${title} has not been used in project ${PROJECT} before or it is disabled. Enable it by visiting ${activationUrl} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
      { service: host, serviceTitle: title, consumer: `projects/${PROJECT}`, containerInfo: PROJECT, activationUrl },
      'This API project is not authorized to use this API.',
    );
  },
  'practice-key-other-services': ({ host, method }) =>
    denied(
      'API_KEY_SERVICE_BLOCKED',
      `Requests to this API ${host} method ${method} are blocked.`,
      { service: host, apiName: host, methodName: method, consumer: `projects/${PROJECT}` },
      'This API key is not authorized to use this service or API. Please check the API restrictions settings of your API key in the Google Cloud Console to ensure that all required services and APIs are enabled.',
    ),
  'practice-key-web-pages': ({ host }) =>
    denied(
      'API_KEY_HTTP_REFERRER_BLOCKED',
      'Requests from referer <empty> are blocked.',
      { service: host, httpReferrer: '<empty>', consumer: `projects/${PROJECT}` },
      'API keys with referer restrictions cannot be used with this API.',
    ),
  'practice-key-ip-addresses': ({ host }) =>
    denied(
      'API_KEY_IP_ADDRESS_BLOCKED',
      'The provided API key has an IP address restriction. The originating IP address of the call (203.0.113.1) violates this restriction.',
      { service: host, callerIp: '203.0.113.1', consumer: `projects/${PROJECT}` },
      'This IP, site or mobile application is not authorized to use this API key. Request received from IP address 203.0.113.1, with empty referer',
    ),
  'practice-key-no-billing': ({ host }) =>
    denied(
      'BILLING_DISABLED',
      `This API method requires billing to be enabled. Please enable billing on project #${PROJECT} by visiting ${CONSOLE}/billing/enable?project=${PROJECT} then retry. If you enabled billing for this project recently, wait a few minutes for the action to propagate to our systems and retry.`,
      { service: host, consumer: `projects/${PROJECT}` },
      'You must enable Billing on the Google Cloud Project at https://console.cloud.google.com/project/_/billing/enable Learn more at https://developers.google.com/maps/gmp-get-started',
    ),
  'practice-key-minute-used-up': (service) => usedUp(service, 'minute'),
  'practice-key-day-used-up': (service) => usedUp(service, 'day'),
};

/** The refusal of a request without a key. */
export function noKey(): KeyRefusal {
  return {
    error: {
      code: 403,
      status: 'PERMISSION_DENIED',
      message:
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    },
    older: {
      status: 'REQUEST_DENIED',
      error_message:
        'You must use an API key to authenticate each request to Google Maps Platform APIs. For additional information, please refer to http://g.co/dev/maps-no-account',
    },
  };
}

/** The refusal of any other text. */
export function unknownKey({ host }: KeyedService): KeyRefusal {
  const message = 'API key not valid. Please pass a valid API key.';
  return {
    error: {
      code: 400,
      status: 'INVALID_ARGUMENT',
      message,
      details: [
        { '@type': ERROR_INFO, reason: 'API_KEY_INVALID', domain: 'googleapis.com', metadata: { service: host } },
        { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message },
      ],
    },
    older: { status: 'REQUEST_DENIED', error_message: 'The provided API key is invalid. ' },
  };
}

/** The refusal of one request too many, in a minute or a day. */
export function usedUp({ host, metric, perMinute }: KeyedService, time: 'minute' | 'day'): KeyRefusal {
  const metadata = {
    service: host,
    consumer: `projects/${PROJECT}`,
    quota_metric: `${host}/${metric}`,
    quota_limit: `${metric}Per${time === 'minute' ? 'Minute' : 'Day'}PerProject`,
    quota_limit_value: String(perMinute),
    quota_unit: time === 'minute' ? '1/min/{project}' : '1/d/{project}',
  };
  return {
    error: {
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      message: `Quota exceeded for quota metric '${metric}' and limit '${metric} per ${time}' of service '${host}' for consumer 'project_number:${PROJECT}'.`,
      details: [{ '@type': ERROR_INFO, reason: 'RATE_LIMIT_EXCEEDED', domain: 'googleapis.com', metadata }],
    },
    older: {
      status: 'OVER_QUERY_LIMIT',
      error_message:
        time === 'minute'
          ? 'You have exceeded your rate-limit for this API.'
          : 'You have exceeded your daily request quota for this API. If you did not set a custom daily request quota, verify your project has an active billing account: http://g.co/dev/maps-no-account',
    },
  };
}

function denied(reason: string, message: string, metadata: object, error_message: string): KeyRefusal {
  const details = [{ '@type': ERROR_INFO, reason, domain: 'googleapis.com', metadata }];
  return {
    error: { code: 403, status: 'PERMISSION_DENIED', message, details },
    older: { status: 'REQUEST_DENIED', error_message },
  };
}
