/** The languages that every lesson is written in: Tenglish (romanised), Telugu script, English. */
export type Language = 'te-Latn' | 'te' | 'en';
export const LANGUAGES: readonly Language[] = ['te-Latn', 'te', 'en'];
