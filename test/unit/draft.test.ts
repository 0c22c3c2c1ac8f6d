import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft } from '../../renderer/matrices/draft.ts';

describe('words being written', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A study that keeps what it is given, or refuses. */
  function study() {
    const kept: string[] = [];
    const state = { refuses: false };
    const keep = async (text: string) => {
      if (!state.refuses) kept.push(text);
      return !state.refuses;
    };
    return { kept, state, keep };
  }

  it('are kept once per pause, not per key', async () => {
    const { kept, keep } = study();
    const draft = new Draft('', keep);
    for (const text of ['L', 'La', 'La ', 'La rencontre']) {
      draft.write(text);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(kept).toEqual(['La rencontre']);
  });

  it('are kept at once when they are left, and not a second time after the pause', async () => {
    const { kept, keep } = study();
    const draft = new Draft('Avant', keep);
    draft.write('Avant, après');
    draft.flush();
    draft.flush();
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept).toEqual(['Avant, après']);
  });

  it('are not kept when nothing but white space at their ends has changed', async () => {
    const { kept, keep } = study();
    const draft = new Draft('Le même', keep);
    draft.write('Le même ');
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept).toEqual([]);
  });

  it('follow an undo while nothing is being written', () => {
    const draft = new Draft('Nouveau', study().keep);
    draft.receive('Ancien');
    expect(draft.text()).toBe('Ancien');
  });

  it('are never replaced from elsewhere before they are kept', async () => {
    const { kept, keep } = study();
    const draft = new Draft('Ancien', keep);
    draft.write('Ancien, et plus');
    draft.receive('Autre');
    expect(draft.text()).toBe('Ancien, et plus');
    await vi.advanceTimersByTimeAsync(600);
    expect(kept).toEqual(['Ancien, et plus']);
  });

  it('keep the caret’s trailing space when the study gives the kept words back without it', async () => {
    const draft = new Draft('', study().keep);
    draft.write('Un mot ');
    await vi.advanceTimersByTimeAsync(600);
    draft.receive('Un mot');
    expect(draft.text()).toBe('Un mot ');
  });

  it('stay and are tried again when the study refused them', async () => {
    const { kept, state, keep } = study();
    const draft = new Draft('', keep);
    state.refuses = true;
    draft.write('Précieux');
    await vi.advanceTimersByTimeAsync(600);
    expect([draft.text(), kept]).toEqual(['Précieux', []]);
    state.refuses = false;
    draft.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(kept).toEqual(['Précieux']);
  });
});
