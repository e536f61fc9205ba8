import { LineRuleType, type IPropertiesOptions } from "docx";

const INK = "13232B";

/** The looks of a Word file: Word's own heading styles, so that a municipality can lay its own template over them. */
export const WORD_LOOKS: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font: "Calibri", size: 22, color: INK, language: { value: "sv-SE" } },
      paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: headingOf(36, 240),
    heading2: headingOf(27, 320),
    heading3: headingOf(23, 240),
    caption: {
      run: { bold: true, italics: false, size: 21, color: INK },
      paragraph: { spacing: { after: 80 } },
    },
  },
};

function headingOf(size: number, before: number) {
  return {
    run: { font: "Georgia", size, bold: true, color: INK },
    paragraph: { keepNext: true, spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO } },
  };
}
