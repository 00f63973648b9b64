/**
 * What each element may contain, in the order Excel demands: `?` may be missing, `+` one or more, `*` any number.
 * Children stand in the namespace of their parent unless a prefix says otherwise. Elements not listed contain no others.
 */
export const grammar = {
  'app:OfficeApp':
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? ' +
    'Hosts Requirements DefaultSettings Permissions ov:VersionOverrides',
  'app:DisplayName': 'Override*',
  'app:Description': 'Override*',
  'app:IconUrl': 'Override*',
  'app:HighResolutionIconUrl': 'Override*',
  'app:SupportUrl': 'Override*',
  'app:AppDomains': 'AppDomain+',
  'app:Hosts': 'Host+',
  'app:Requirements': 'Sets Methods?',
  'app:Sets': 'Set+',
  'app:Methods': 'Method+',
  'app:DefaultSettings': 'SourceLocation RequestedWidth? RequestedHeight?',
  'app:SourceLocation': 'Override*',
  'ov:VersionOverrides': 'Description? Requirements? Hosts Resources WebApplicationInfo? EquivalentAddins?',
  'ov:Requirements': 'bt:Sets bt:Methods?',
  'bt:Sets': 'Set+',
  'bt:Methods': 'Method+',
  'ov:Hosts': 'Host+',
  'ov:Host': 'Runtimes? AllFormFactors? DesktopFormFactor',
  'ov:Runtimes': 'Runtime+',
  'ov:DesktopFormFactor': 'GetStarted FunctionFile? ExtensionPoint+',
  'ov:GetStarted': 'Title Description LearnMoreUrl',
  'ov:ExtensionPoint': 'OfficeTab* CustomTab?',
  'ov:OfficeTab': 'Group+',
  'ov:CustomTab': 'Group+ Label',
  'ov:Group': 'Label Icon Control+',
  'ov:Control': 'Label Supertip Icon Action Enabled?',
  'ov:Supertip': 'Title Description',
  'ov:Icon': 'bt:Image+',
  'ov:Action': 'TaskpaneId? SourceLocation? FunctionName? Title?',
  'ov:Resources': 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'Image+',
  'bt:Urls': 'Url+',
  'bt:ShortStrings': 'String+',
  'bt:LongStrings': 'String+',
  'bt:Image': 'Override*',
  'bt:Url': 'Override*',
  'bt:String': 'Override*',
};

/** The children `name` may have: full name, least and greatest number, in order. */
export function allowed(name) {
  const [own] = name.split(':');
  return (grammar[name] ?? '').split(' ').filter(Boolean).map((item) => {
    const [, prefix = own, child, mark] = /^(?:(\w+):)?(\w+)([?+*]?)$/.exec(item);
    return { name: `${prefix}:${child}`, least: mark === '?' || mark === '*' ? 0 : 1, most: mark === '+' || mark === '*' ? Infinity : 1 };
  });
}
