/*
 * Asks Google Apps Script whether it behaves as the emulator of Maps in Sheets does.
 * For a spreadsheet that is used for nothing else: see docs/platform.md.
 */

/** Adds the menu of the contract. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Contract')
    .addItem('Check this platform', 'checkPlatform')
    .addItem('Check Google Maps Platform', 'checkWithKey')
    .addToUi();
}

/** Asks everything and writes the report. */
function checkPlatform() {
  contract_.checkPlatform();
}

/** Asks the questions that need a key, which is in the script property MAPS_API_KEY, and writes the report. */
function checkWithKey() {
  contract_.checkWithKey();
}

/** For a standalone script: logs what is different without a spreadsheet. */
function checkOutsideDocument() {
  contract_.checkOutsideDocument();
}

/**
 * Describes what arrives in a custom function.
 * @param {...any} values Anything.
 * @return {string} The types and values.
 * @customfunction
 */
function CONTRACT_DESCRIBE(...values) {
  return contract_.describeArguments(values);
}

/**
 * Returns something that is not usual.
 * @param {string} name Which.
 * @return The result of that name.
 * @customfunction
 */
function CONTRACT_RETURN(name) {
  return contract_.oddResult(name);
}

/**
 * Asks one question of the contract.
 * @param {string} behaviour Which.
 * @return {string} What was seen.
 * @customfunction
 */
function CONTRACT_RUN(behaviour) {
  return contract_.runCase(behaviour);
}

/**
 * Counts how often it was run.
 * @return {number} How often.
 * @customfunction
 */
function CONTRACT_COUNT() {
  return contract_.countRuns();
}

/** Is not found by a formula. */
function CONTRACT_HIDDEN_() {
  return 'found';
}

const CONTRACT_VARIABLE = () => 'found';
