/** The door of attachment: files that belong to a draft, an agreement or a body, and what they may be. */
export {
  ATTACHMENT_TYPES,
  LARGEST_ATTACHMENT,
  readAttachment,
  type Attachment,
  type AttachmentProblem,
  type AttachmentType,
} from "./attachment.ts";
export { cleanFileName } from "./clean-file-name.ts";
