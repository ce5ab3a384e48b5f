/** Pages that the script has shown, kept for the frames that ask for them. */
export interface ShownPages {
  /** Keeps a page and gives its address. */
  add(html: string): string;
  /** The page at an address, with the bridge to the script in it. */
  find(address: string): string | undefined;
}

// One sidebar shows at a time; a few more may still be loading.
const MAX_PAGES = 10;

/** Starts without pages; `bridge` is the program that a page finds as `google.script`. */
export function createShownPages(bridge: string): ShownPages {
  const pages = new Map<string, string>();
  let count = 0;
  return {
    add: (html) => {
      count += 1;
      const address = `/shown/${count}`;
      pages.set(address, withBridge(html, bridge));
      const [oldest = ''] = pages.keys();
      if (pages.size > MAX_PAGES) pages.delete(oldest);
      return address;
    },
    find: (address) => pages.get(address),
  };
}

/** Puts the bridge before anything of the page runs, and behind the doctype, without which browsers draw otherwise. */
function withBridge(html: string, bridge: string): string {
  const start = /^\s*(<!doctype[^>]*>)?\s*(<html[^>]*>)?\s*(<head[^>]*>)?/i.exec(html)?.[0] ?? '';
  return `${start}<script>${bridge}</script>${html.slice(start.length)}`;
}
