import type { DialogAnswer, DialogQuestion } from '../contract.ts'

type Scripted = DialogAnswer | ((question: DialogQuestion) => DialogAnswer)

/** Answers given beforehand, in order; `asked` keeps what the program wanted to know. */
export class Dialogs {
  readonly asked: DialogQuestion[] = []
  private readonly answers: Scripted[] = []
  private readonly person: ((question: DialogQuestion) => Promise<DialogAnswer>) | null

  constructor(person: ((question: DialogQuestion) => Promise<DialogAnswer>) | null) {
    this.person = person
  }

  answer(...answers: Scripted[]): void {
    this.answers.push(...answers)
  }

  /** How many prepared answers nobody has asked for yet. */
  get left(): number {
    return this.answers.length
  }

  async ask(question: DialogQuestion): Promise<DialogAnswer> {
    this.asked.push(question)
    const scripted = this.answers.shift()
    if (scripted) return typeof scripted === 'function' ? scripted(question) : scripted
    if (question.kind === 'error') return {}
    if (this.person) return this.person(question)
    throw new Error(`A dialog nobody answers (${question.kind}): ${question.title || question.message}`)
  }
}
