/** How answers and notices are read, for the forms that write them and the pages that show them. */
export { BINDING_LEVELS, readAnswer, readNotice } from "#domain/financing";
