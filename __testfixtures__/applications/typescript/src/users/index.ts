export { avatarStyle } from './initials.js';
export { normalizeEmail } from './email-normalizer.js';
export { displayName } from './display-names.js';
export { publicId, internalId } from './public-ids.js';
export { touch, isOnline } from './presence.js';
export { answerFingerprint } from './password-salts.js';
