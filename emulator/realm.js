// Runs once in every context, before the script. What is made here belongs to that context, so that
// `instanceof Error`, `instanceof Date` and the like hold for the script as they do on Google.

/** @param {{ isService(value: object): boolean, isDate(value: object): boolean, isError(value: unknown): boolean }} host */
(host) => {
  /** @type {WeakMap<object, object>} */
  const facades = new WeakMap();

  /** @param {unknown} error @returns {unknown} */
  function bringInError(error) {
    if (!host.isError(error)) return error;
    const exception = new Error(/** @type {Error} */ (error).message);
    exception.name = 'Exception';
    return exception;
  }

  /** @param {Record<string, unknown>} service */
  function bringInService(service) {
    const known = facades.get(service);
    if (known) return known;
    /** @type {Record<string, unknown>} */
    const facade = {};
    facades.set(service, facade);
    for (const [name, member] of Object.entries(service)) {
      facade[name] = typeof member === 'function' ? bringInMethod(member) : member;
    }
    return facade;
  }

  /** @param {Function} method */
  function bringInMethod(method) {
    return (/** @type {unknown[]} */ ...args) => {
      let result;
      try {
        result = method(...args);
      } catch (error) {
        throw bringInError(error);
      }
      return bringIn(result);
    };
  }

  /** @param {any} value @returns {unknown} */
  function bringIn(value) {
    if (value === null || typeof value !== 'object') return value;
    if (host.isService(value)) return bringInService(value);
    if (host.isDate(value)) return new Date(value.getTime());
    if (Array.isArray(value)) return Array.from(value, bringIn);
    return Object.fromEntries(Array.from(Object.entries(value), ([key, member]) => [key, bringIn(member)]));
  }

  /**
   * Makes the script's `Date` follow the emulator's clock.
   * @param {() => number} now
   */
  function setClock(now) {
    const BuiltIn = Date;
    BuiltIn.now = () => now();
    globalThis.Date = new Proxy(BuiltIn, {
      construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [now()], newTarget),
      apply: () => new BuiltIn(now()).toString(),
    });
    BuiltIn.prototype.constructor = globalThis.Date;
  }

  return { bringIn, setClock };
};
