/** @jest-environment-options {"excel": {"excelApi": "1.14"}} */
// What LTSC 2021 has.
import './suite';
