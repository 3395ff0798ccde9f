import { moveStory, removeStory, saveStory, storiesOf } from '#main/service/stories.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const storiesHandlers: HandlersOf<CallsOn<'stories'>> = {
  'stories:list': storiesOf,
  'stories:save': saveStory,
  'stories:move': moveStory,
  'stories:remove': removeStory,
}
