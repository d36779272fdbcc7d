/** Is it attended from afar, by telephone or online, and in no other way? @example remote('online') // true */
export function remote(attending: string | undefined): boolean {
  if (attending === undefined) return false;
  const near = /\b(?:in[-_ ]?person|face[-_ ]to[-_ ]face|venue|home[-_ ]?visit|on[-_ ]?site|drop[-_ ]?in|walk[-_ ]?in)\b/i;
  return (
    !near.test(attending) &&
    /\b(?:online|on-line|virtual|phone|telephone|tele\w*|video|remote(?:ly)?|web|email|text|call)\b/i.test(attending)
  );
}
