/** Attributes an element must have. `bt:Image` is a picture of an icon or a resource. */
const required = {
  'app:DisplayName': ['DefaultValue'],
  'app:Description': ['DefaultValue'],
  'app:IconUrl': ['DefaultValue'],
  'app:HighResolutionIconUrl': ['DefaultValue'],
  'app:SupportUrl': ['DefaultValue'],
  'app:SourceLocation': ['DefaultValue'],
  'app:Host': ['Name'],
  'app:Set': ['Name', 'MinVersion'],
  'app:Override': ['Locale', 'Value'],
  'bt:Set': ['Name', 'MinVersion'],
  'bt:Override': ['Locale', 'Value'],
  'bt:Url': ['id', 'DefaultValue'],
  'bt:String': ['id', 'DefaultValue'],
  'ov:Runtime': ['resid', 'lifetime'],
  'ov:Title': ['resid'],
  'ov:Description': ['resid'],
  'ov:LearnMoreUrl': ['resid'],
  'ov:FunctionFile': ['resid'],
  'ov:SourceLocation': ['resid'],
  'ov:Label': ['resid'],
  'ov:OfficeTab': ['id'],
  'ov:CustomTab': ['id'],
  'ov:Group': ['id'],
  'ov:Control': ['id'],
};

/** What xsi:type may say. */
export const types = {
  'app:OfficeApp': ['TaskPaneApp'],
  'ov:VersionOverrides': ['VersionOverridesV1_0'],
  'ov:Host': ['Workbook'],
  'ov:ExtensionPoint': ['PrimaryCommandSurface'],
  'ov:Control': ['Button'],
  'ov:Action': ['ExecuteFunction', 'ShowTaskpane'],
};

export function requiredAttributes(name, parent) {
  if (name === 'bt:Image') return parent === 'Icon' ? ['size', 'resid'] : ['id', 'DefaultValue'];
  return required[name] ?? [];
}
