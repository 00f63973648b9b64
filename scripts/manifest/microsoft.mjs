import { createRequire } from 'node:module';

// Its `validate` posts the manifest to a web service; reading works offline. Loaded this deep, past the package's entry, so that its
// usage reporting is not started.
const { ManifestHandlerXml } = createRequire(import.meta.url)('office-addin-manifest/lib/manifestHandler/manifestHandlerXml');

/** What Microsoft's parser objects to; null if it reads the manifest as an Excel task pane that may write. */
export async function microsoftParser(file) {
  try {
    const { id, displayName, hosts, officeAppType, permissions, defaultSettings } = await new ManifestHandlerXml(file).parseManifest();
    const read = id && displayName && officeAppType === 'TaskPaneApp' && String(hosts) === 'Workbook' && permissions && defaultSettings?.sourceLocation;
    return read ? null : 'office-addin-manifest 读出的清单不是 Excel 任务窗格。';
  } catch (error) {
    return `office-addin-manifest 读不出清单：${error.message}`;
  }
}
