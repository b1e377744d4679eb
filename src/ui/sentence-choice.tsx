import { useEffect, useId, useRef, useState } from 'react';
import type { ChangeEvent, FocusEvent, KeyboardEvent, RefObject } from 'react';
import { Chevron } from './chevron';
import type { Options } from './select';
import styles from './sentence-choice.module.css';

interface SentenceChoiceProps<T extends string> {
  /** What is chosen here, for who does not see the sentence around it. */
  readonly label: string;
  readonly options: Options<T>;
  readonly chosen: readonly T[];
  /** More than one may be chosen. */
  readonly many?: boolean;
  /** What stands in the sentence while nothing is chosen. */
  readonly none?: string;
  readonly onChoose: (chosen: readonly T[]) => void;
}

interface OptionsProps<T extends string> extends SentenceChoiceProps<T> {
  readonly onDone: () => void;
}

function OptionList<T extends string>(props: OptionsProps<T>) {
  const { label, options, chosen, many = false, onChoose, onDone } = props;
  const group = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const inputs = list.current?.querySelectorAll('input') ?? [];
    ([...inputs].find(({ checked }) => checked) ?? inputs[0])?.focus();
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const choose = (name: T, { target, nativeEvent }: ChangeEvent<HTMLInputElement>): void => {
    const others = many ? chosen.filter((each) => each !== name) : [];
    onChoose(
      options
        .map(([each]) => each)
        .filter((each) => others.includes(each) || (each === name && target.checked)),
    );
    // The arrow keys choose on their way; a press of the pointer has arrived.
    if (!many && nativeEvent instanceof UIEvent && nativeEvent.detail > 0) onDone();
  };
  return (
    <fieldset ref={list} className={styles.options} tabIndex={-1} aria-label={label}>
      {options.map(([name, word]) => (
        <label key={name} className={styles.option}>
          <input
            className={styles.input}
            type={many ? 'checkbox' : 'radio'}
            name={group}
            checked={chosen.includes(name)}
            onChange={(event) => choose(name, event)}
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Ends with the focus on the button again, but where the focus has gone elsewhere. */
function useClosing(button: RefObject<HTMLButtonElement | null>) {
  const [open, setOpen] = useState(false);
  const done = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return {
    open,
    done,
    onClick: () => setOpen((before) => !before),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent): void => {
      if (!currentTarget.contains(relatedTarget)) setOpen(false);
    },
    onKeyDown: (event: KeyboardEvent): void => {
      const inList = event.target !== button.current;
      if (!open || !(event.key === 'Escape' || (event.key === 'Enter' && inList))) return;
      event.preventDefault();
      event.stopPropagation();
      done();
    },
  };
}

/** A choice in the middle of a sentence: the words that hold now, and the others when it is pressed. */
export function SentenceChoice<T extends string>(props: SentenceChoiceProps<T>) {
  const { label, options, chosen, none = '' } = props;
  const button = useRef<HTMLButtonElement>(null);
  const { open, done, onClick, onBlur, onKeyDown } = useClosing(button);
  const words = options.filter(([name]) => chosen.includes(name)).map(([, word]) => word);
  const said = words.join(', ') || none;
  return (
    <span className={styles.choice} onBlur={onBlur} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-label={`${label}: ${said}`}
        onClick={onClick}
      >
        {said}
        <Chevron />
      </button>
      {open && <OptionList {...props} onDone={done} />}
    </span>
  );
}
