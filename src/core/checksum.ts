import crc32 from 'crc-32';

/** CRC-32 of a text in UTF-8, as eight hex digits: tells of bytes that changed by accident, not of anybody's intent. */
export const checksum = (text: string): string => (crc32.str(text) >>> 0).toString(16).padStart(8, '0');
