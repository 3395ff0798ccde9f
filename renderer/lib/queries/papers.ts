import { type Paper, papersWith } from '#domain/paper/papers.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const papersQuery = queryOptions({ queryKey: ['papers:list'], queryFn: () => shop('papers:list', {}) })

export const postageQuery = queryOptions({ queryKey: ['postage:get'], queryFn: () => shop('postage:get', {}) })

const AT_FIRST = papersWith([])

/** All papers; until they are read, those that the program comes with. */
export function usePapers(): readonly Paper[] {
  return useQuery(papersQuery).data ?? AT_FIRST
}
