import { clipboard } from 'electron'

/** 「文をコピー」: what the owner pastes into another program. */
export async function copyToClipboard(text: string): Promise<void> {
  await clipboard.writeText(text)
}
