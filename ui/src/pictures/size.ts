/** Bytes as people say them: `71 KB`, `4.1 MB`. A KB is 1,024 bytes here, as in the limits. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
