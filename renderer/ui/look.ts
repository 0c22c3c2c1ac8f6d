type Defined<Props> = { [Name in keyof Props]?: Exclude<Props[Name], undefined> };

/** The same properties without those that are undefined: an absent property and an undefined one differ here. */
export function look<Props extends object>(props: Props): Defined<Props> {
  const kept: Defined<Props> = {};
  for (const name in props) {
    const value = props[name];
    if (value !== undefined) Object.assign(kept, { [name]: value });
  }
  return kept;
}
