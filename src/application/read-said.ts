/** How answers and notices are read, for the forms that write them and the pages that show them. */
export { ANSWER_KINDS, BINDING_LEVELS, readAnswer, readNotice } from "#domain/financing";
