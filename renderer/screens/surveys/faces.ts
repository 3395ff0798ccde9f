import type { FaceAnswer } from '#domain/voices/survey.ts'
import type { Face } from '#domain/paper/reply.ts'

/** Which face of the reply card an answer was. */
export const FACE_OF = { 3: 'good', 2: 'fair', 1: 'poor' } as const satisfies Readonly<Record<FaceAnswer, Face>>
