import type { ComponentProps } from 'react';
import type { Refusal } from '../core/contract';
import { RefusalLine } from './refusal-line';

interface InlineFormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'onKeyDown'> {
  readonly onSave: () => void;
  /** Left out where Escape would lose more than a line: it then does nothing. */
  readonly onLeave?: () => void;
  /** Why it could not be saved. */
  readonly refusal?: Refusal | null;
}

/** A form in the place of what it changes: Enter and its button save, Escape leaves the form and not the page. */
export function InlineForm({ onSave, onLeave, refusal = null, children, ...form }: InlineFormProps) {
  return (
    <form
      noValidate
      {...form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave?.();
      }}
    >
      {children}
      <RefusalLine reason={refusal} />
    </form>
  );
}
