/** @jest-environment-options {"excel": {"excelApi": "1.9"}} */
// The oldest Excel the manifest lets in: a member above ExcelApi 1.9 on the way fails with ApiNotFound.
import './suite';
