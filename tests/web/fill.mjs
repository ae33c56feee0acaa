// usage: node fill.mjs FORM.pdf FILLED.pdf
// Fills in every field of a form with pdf-lib, a text field with a text of its own, a box the other way round, and saves the file.
// Prints a line for each field: its kind, its name, what belongs in it, and what it holds in the file that was saved and read again.
import { readFile, writeFile } from 'node:fs/promises';
import { PDFCheckBox, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

const [form, filled] = process.argv.slice(2);

const document = await PDFDocument.load(await readFile(form));
for (const [i, field] of document.getForm().getFields().entries()) {
  if (field instanceof PDFCheckBox) field.isChecked() ? field.uncheck() : field.check();
  else field.setText(`é${i + 1}`);
}

await writeFile(filled, await document.save());

const saved = await PDFDocument.load(await readFile(filled));
for (const field of saved.getForm().getFields()) {
  const isBox = field instanceof PDFCheckBox;
  const label = field.acroField.dict.lookupMaybe(PDFName.of('TU'), PDFString, PDFHexString)?.decodeText();
  console.log(`${isBox ? 'box' : field.isMultiline() ? 'lines' : 'line'} ${field.getName()} "${label}" ${isBox ? (field.isChecked() ? 'ticked' : 'empty') : field.getText()}`);
}
