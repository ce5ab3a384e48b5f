/** Pages that the script has shown, kept for their frames. */
export type ShownPages = ReturnType<typeof createShownPages>;

// One sidebar is shown at a time; a few more may still be loading.
const MAX_PAGES = 10;

/** Starts without pages; `bridge` is the program that a page finds as `google.script`. */
export function createShownPages(bridge: string) {
  const pages = new Map<string, string>();
  let count = 0;
  return {
    /** Keeps a page, and returns its address. */
    add: (html: string): string => {
      count += 1;
      const address = `/shown/${count}`;
      pages.set(address, withBridge(html, bridge));
      const [oldest = ''] = pages.keys();
      if (pages.size > MAX_PAGES) pages.delete(oldest);
      return address;
    },
    /** The page at an address, with the bridge to the script in it. */
    find: (address: string): string | undefined => pages.get(address),
  };
}

/** Inserts the bridge before all code of the page, but after the doctype, without which browsers render differently. */
function withBridge(html: string, bridge: string): string {
  const start = /^\s*(<!doctype[^>]*>)?\s*(<html[^>]*>)?\s*(<head[^>]*>)?/i.exec(html)?.[0] ?? '';
  return `${start}<script>${bridge}</script>${html.slice(start.length)}`;
}
