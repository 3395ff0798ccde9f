/** What the steps make, as sha256 of it; tests/main/store/fingerprint.test.ts makes it and says what stands here. */
export const TABLES_MADE: readonly string[] = [
  'da3627dadff2a2984a44c4f73adb8265ae57488d5c7c2b93eabbc413fb8366a8',
  '1453407e14be6d917bd75ff21846d5ae3380caaec86f8bbe93f14a0368f02126',
  '93b6b0b4c18eea669ff3a082f16a1c16121c30923ee62592c280a37cc8340250',
  'a90b6ac5052ddff609d324da32663344fee255fb0707f7d5718a3a701d725e9e',
  '40df1f616aff557340927230c48d6862f5086c8e5a109c492fff9bcbd3cc70d5',
]

/** The triggers of the newest version alone: an older file's are made anew when it is brought up. */
export const TRIGGERS_MADE = '5b6db8446ea79245095f6d8af66c373cc4cc95f4d73436f127fe2886620c4817'
