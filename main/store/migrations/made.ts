/** What the steps make, as sha256 of it; tests/main/store/fingerprint.test.ts makes it and says what stands here. */
export const TABLES_MADE: readonly string[] = [
  'da3627dadff2a2984a44c4f73adb8265ae57488d5c7c2b93eabbc413fb8366a8',
  '1453407e14be6d917bd75ff21846d5ae3380caaec86f8bbe93f14a0368f02126',
  '93b6b0b4c18eea669ff3a082f16a1c16121c30923ee62592c280a37cc8340250',
  'a90b6ac5052ddff609d324da32663344fee255fb0707f7d5718a3a701d725e9e',
  '40df1f616aff557340927230c48d6862f5086c8e5a109c492fff9bcbd3cc70d5',
  '890ac9baa1cf25558b4304ec8abeb88147501feee3b6bf03a44fa261ea8c8ae6',
]

/** The triggers of the newest version alone: an older file's are made anew when it is brought up. */
export const TRIGGERS_MADE = '401774b091d66898df2240055fb008f6d2bcc94c6be068ef2113838b2efa6b31'
