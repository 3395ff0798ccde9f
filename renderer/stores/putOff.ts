import { create } from 'zustand'

/** Questions answered with 「あとで」, by whom they are about: they rest until the program is started again. */
export const usePutOff = create<{ readonly questions: ReadonlySet<string> }>(() => ({ questions: new Set() }))

export function putOff(question: string): void {
  usePutOff.setState(({ questions }) => ({ questions: new Set([...questions, question]) }))
}
