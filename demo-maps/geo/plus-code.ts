import type { LatLng } from '../../emulator/index.ts';

// Open Location Code: pairs of digits in base 20, then a grid of 5 rows and 4 columns for the eleventh digit on.
const DIGITS = '23456789CFGHJMPQRVWX';
const PAIR_STEPS_DEGREES = [20, 1, 0.05, 0.0025, 0.000125] as const;
const FULL_CODE = /^[2-9CFGHJMPQRVWX]{8}\+([2-9CFGHJMPQRVWX]{2,7})?$/;
const PADDED_CODE = /^([2-9CFGHJMPQRVWX]{2}){1,3}0{2,6}\+$/;
const SHORT_CODE = /^([2-9CFGHJMPQRVWX]{4}|[2-9CFGHJMPQRVWX]{6})\+[2-9CFGHJMPQRVWX]{2,7}$/;

/** Whether a text is a full plus code, such as "48H8HV25+X2". */
export function isFullPlusCode(text: string): boolean {
  const code = text.toUpperCase();
  const valid = FULL_CODE.test(code) || (PADDED_CODE.test(code) && code.length === 9);
  // The first pair counts from -90 and -180 in steps of 20, so only 9 and 18 of the 20 digits exist there.
  return valid && DIGITS.indexOf(code.charAt(0)) < 9 && DIGITS.indexOf(code.charAt(1)) < 18;
}

/** Whether a text is a plus code without its first four or two digits, such as "HV25+X2", to be read next to a town. */
export function isShortPlusCode(text: string): boolean {
  return SHORT_CODE.test(text.toUpperCase());
}

/** The middle of the area that a full plus code names. */
export function decodePlusCode(text: string): LatLng {
  const digits = text.toUpperCase().replace('+', '').replace(/0+$/, '');
  let [lat, lng, latStep, lngStep] = [-90, -180, 20, 20];
  for (let i = 0; i < Math.min(10, digits.length); i += 2) {
    latStep = lngStep = PAIR_STEPS_DEGREES[i / 2] ?? 0;
    lat += DIGITS.indexOf(digits.charAt(i)) * latStep;
    lng += DIGITS.indexOf(digits.charAt(i + 1)) * lngStep;
  }
  for (const digit of digits.slice(10)) {
    const cell = DIGITS.indexOf(digit);
    [latStep, lngStep] = [latStep / 5, lngStep / 4];
    lat += Math.floor(cell / 4) * latStep;
    lng += (cell % 4) * lngStep;
  }
  return { lat: lat + latStep / 2, lng: lng + lngStep / 2 };
}

/** The full ten-digit plus code of the area (about 14 m wide) around a point. */
export function encodePlusCode({ lat, lng }: LatLng): string {
  // Whole steps of 1/8000 degree keep binary fractions from pushing a point over a border.
  let latSteps = Math.min(180 * 8000 - 1, Math.max(0, Math.floor((lat + 90) * 8000 + 1e-6)));
  let lngSteps = Math.floor(((((lng + 180) % 360) + 360) % 360) * 8000 + 1e-6) % (360 * 8000);
  let code = '';
  for (let i = 0; i < 5; i++) {
    code = DIGITS.charAt(latSteps % 20) + DIGITS.charAt(lngSteps % 20) + code;
    [latSteps, lngSteps] = [Math.floor(latSteps / 20), Math.floor(lngSteps / 20)];
  }
  return `${code.slice(0, 8)}+${code.slice(8)}`;
}

/** The full code that a short one means near a point: the candidate closest to it. */
export function recoverPlusCode(short: string, near: LatLng): string {
  const missing = 8 - short.indexOf('+');
  const step = PAIR_STEPS_DEGREES[missing / 2 - 1] ?? 1;
  const shifts = [-step, 0, step];
  const candidates = shifts.flatMap((dLat) =>
    shifts.map((dLng) => {
      const shifted = { lat: Math.max(-90, Math.min(90, near.lat + dLat)), lng: near.lng + dLng };
      return encodePlusCode(shifted).slice(0, missing) + short.toUpperCase();
    }),
  );
  return candidates.reduce((best, code) => (gapDegrees(code, near) < gapDegrees(best, near) ? code : best));
}

function gapDegrees(code: string, near: LatLng): number {
  const point = decodePlusCode(code);
  const lngGap = Math.abs(point.lng - near.lng);
  return Math.hypot(point.lat - near.lat, Math.min(lngGap, 360 - lngGap));
}
