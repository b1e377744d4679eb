import { Component } from 'react';
import type { ReactNode } from 'react';

interface BoundaryProps {
  /** What is drawn; once it is another one than what failed, it is tried anew. */
  readonly of: string;
  readonly onError: (error: unknown) => void;
  /** In its place. */
  readonly instead: (again: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly of: string;
  readonly failed: boolean;
}

/** Keeps what cannot be drawn from taking the rest of the window with it. React offers this to classes only. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { of: this.props.of, failed: false };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ of }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return of === state.of ? null : { of, failed: false };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.instead(() => this.setState({ failed: false }));
  }
}
