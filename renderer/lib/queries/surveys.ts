import type { BehindAsked } from '#domain/voices/survey.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const surveysQuery = queryOptions({ queryKey: ['surveys:list'], queryFn: () => shop('surveys:list', {}) })

export const newestAnswersQuery = (survey: number) =>
  queryOptions({ queryKey: ['surveys:newest', survey], queryFn: () => shop('surveys:newest', { survey }) })

export const surveyCountsQuery = (survey: number) =>
  queryOptions({ queryKey: ['surveys:counts', survey], queryFn: () => shop('surveys:counts', { survey }) })

export const behindQuery = (asked: BehindAsked) =>
  queryOptions({ queryKey: ['surveys:behind', asked], queryFn: () => shop('surveys:behind', asked) })
