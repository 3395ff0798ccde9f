import type { PromiseMade } from '#domain/timeline/entry.ts'

export function isOpen({ keptOn, droppedOn }: PromiseMade): boolean {
  return keptOn === null && droppedOn === null
}
