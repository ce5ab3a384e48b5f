import { useEffect, useRef } from 'react';
import type { FrameMessage, SheetMessage } from './frame/frame-protocol.ts';
import type { ShownPage } from './use-script.ts';

export interface SidebarProps {
  page: ShownPage;
  /** Runs a function of the script for the page. */
  onCall: (functionName: string, args: unknown[]) => Promise<Omit<SheetMessage, 'call'>>;
  onClose: () => void;
  /** The page returns the focus to the sheet. */
  onFocusSheet: () => void;
}

/** A page of the script beside the sheet, in a frame that reaches only the script's functions. */
export function Sidebar({ page, onCall, onClose, onFocusSheet }: SidebarProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const actions = useRef({ onCall, onClose, onFocusSheet });
  actions.current = { onCall, onClose, onFocusSheet };

  useEffect(() => {
    async function hear({ source, data }: MessageEvent<FrameMessage>): Promise<void> {
      const window = frame.current?.contentWindow;
      if (!window || source !== window) return;
      if ('close' in data) return actions.current.onClose();
      if ('focus' in data) return actions.current.onFocusSheet();
      const answer = await actions.current.onCall(data.functionName, data.args);
      // The frame has no origin that could be named.
      window.postMessage({ call: data.call, ...answer } satisfies SheetMessage, '*');
    }
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  return (
    <aside className="sidebar" aria-label={page.title}>
      <div className="sidebar-title">
        <h2>{page.title}</h2>
        <button type="button" aria-label="Close" onClick={onClose}>
          ✕
        </button>
      </div>
      <iframe
        ref={frame}
        key={page.address}
        title={page.title}
        src={page.address}
        sandbox="allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
      />
    </aside>
  );
}
