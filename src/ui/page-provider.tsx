import type { ReactNode } from 'react';
import type { Host } from '../core/app/api/api';
import { AppearanceRoot } from './appearance-root';
import { DraftsProvider } from './drafts';
import { SnapshotProvider, useSnapshot } from './host';

function SnapshotAppearance({ children }: { readonly children: ReactNode }) {
  return <AppearanceRoot appearance={useSnapshot(({ appearance }) => appearance)}>{children}</AppearanceRoot>;
}

/** What every page of the main window stands in: its host, the snapshot, and the agent's language and look. */
export function PageProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  return (
    <DraftsProvider host={host}>
      <SnapshotProvider host={host}>
        <SnapshotAppearance>{children}</SnapshotAppearance>
      </SnapshotProvider>
    </DraftsProvider>
  );
}
