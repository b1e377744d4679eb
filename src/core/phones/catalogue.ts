/** Phones that agents use, as data: by which programs they are known, and how each can be connected to Lull. */

export interface Phone {
  /** Stable, kebab-case. */
  readonly id: string;
  /** The product's own name, the same in every language. */
  readonly name: string;
  /** Names of its programs as `SoundUse` gives them: lower case, without path and `.exe`. */
  readonly programs: readonly string[];
}

export const phones: readonly Phone[] = [
  { id: 'microsip', name: 'MicroSIP', programs: ['microsip'] },
  { id: 'baresip', name: 'baresip', programs: ['baresip'] },
];

/** The phone that a program belongs to, or null for any other program. */
export const phoneOfProgram = (program: string): Phone | null =>
  phones.find((phone) => phone.programs.includes(program)) ?? null;
