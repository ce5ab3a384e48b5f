// Runs once in every context, before the script. What is made here belongs to that context, so that
// `instanceof Error`, `instanceof Date` and the like hold for the script as they do on Google.

/**
 * @param {{
 *   serviceName(value: object): string | undefined, isEnumValue(value: object): boolean,
 *   isDate(value: object): boolean, isError(value: unknown): boolean,
 *   unknownMember(service: string, member: string): Error
 * }} host
 */
(host) => {
  /** @type {WeakMap<object, object>} */
  const facades = new WeakMap();
  /** @type {WeakMap<object, object>} */
  const services = new WeakMap();

  /** @param {unknown} error @returns {unknown} */
  function bringInError(error) {
    if (!host.isError(error)) return error;
    const exception = new Error(/** @type {Error} */ (error).message);
    exception.name = 'Exception';
    return exception;
  }

  /** @param {Record<string, unknown>} service @param {string} serviceName */
  function bringInService(service, serviceName) {
    const known = facades.get(service);
    if (known) return known;
    const facade = new Proxy(
      {},
      {
        // Scripts use few members of a range, and make many ranges, so each member is wrapped when it is used.
        get: (/** @type {Record<string | symbol, unknown>} */ members, name) => {
          if (!(name in members) && typeof name === 'string') members[name] = bringInMember(service, name, serviceName);
          return members[name];
        },
      },
    );
    facades.set(service, facade);
    services.set(facade, service);
    return facade;
  }

  /** @param {Record<string, unknown>} service @param {string} name @param {string} serviceName */
  function bringInMember(service, name, serviceName) {
    const member = service[name];
    if (typeof member === 'function') return bringInMethod(member);
    if (name in service || name === 'toJSON' || name === 'then') return member;
    // Google's services have methods that are not emulated; a script that calls one gets an error that says so.
    return () => {
      throw bringInError(host.unknownMember(serviceName, name));
    };
  }

  /**
   * A value from a script to a service: a wrapped service becomes the original one. @param {any} value @returns
   * {unknown}
   */
  function bringOut(value) {
    return typeof value === 'object' && value !== null ? (services.get(value) ?? value) : value;
  }

  /** @param {Function} method */
  function bringInMethod(method) {
    return (/** @type {unknown[]} */ ...args) => {
      let result;
      try {
        result = method(...args.map(bringOut));
      } catch (error) {
        throw bringInError(error);
      }
      return bringIn(result);
    };
  }

  /** @param {any} value @returns {unknown} */
  function bringIn(value) {
    if (value === null || typeof value !== 'object') return value;
    const serviceName = host.serviceName(value);
    if (serviceName !== undefined) return bringInService(value, serviceName);
    if (host.isEnumValue(value)) return value;
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
