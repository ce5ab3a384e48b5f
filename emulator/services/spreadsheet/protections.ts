import { takes, text } from '../../arguments.ts';
import { createEnum } from '../../enum.ts';
import { defineService } from '../../service.ts';
import type { Area } from '../../spreadsheet/area.ts';
import { type Protection, type Sheet, wholeOf } from '../../spreadsheet/sheet.ts';
import type { SpreadsheetContext } from './context.ts';

type ProtectionService = GoogleAppsScript.Spreadsheet.Protection;

export const ProtectionType = createEnum<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(['RANGE', 'SHEET']);

/** Protects a range, or a whole sheet. The user who does so may still edit it. */
export function protect(context: SpreadsheetContext, sheet: Sheet, area?: Area): ProtectionService {
  const protection: Protection = {
    ...(area && { area }),
    exceptions: [],
    description: '',
    editable: true,
    warningOnly: false,
  };
  sheet.protections.push(protection);
  return toProtection(context, sheet, protection);
}

/** The protections of one type on a sheet. */
export function protectionsOf(context: SpreadsheetContext, sheet: Sheet, type: unknown): ProtectionService[] {
  const isWanted = ({ area }: Protection) => (area === undefined) === (type === ProtectionType.SHEET);
  return sheet.protections.filter(isWanted).map((protection) => toProtection(context, sheet, protection));
}

function toProtection(context: SpreadsheetContext, sheet: Sheet, protection: Protection): ProtectionService {
  const service = defineService(context.gate, 'SpreadsheetApp.Protection', {
    canEdit: () => protection.editable,
    getDescription: () => protection.description,
    getRange: () => context.toRange({ sheet, area: protection.area ?? wholeOf(sheet) }),
    remove: () => {
      sheet.protections = sheet.protections.filter((other) => other !== protection);
    },
    setDescription: takes([text], (description) => {
      protection.description = description;
      return service;
    }),
  }) as unknown as ProtectionService;
  return service;
}
