; Inno Setup 6: the installer for Windows, for one person, without an administrator.
; First the folder, on Windows (see docs/delivery.md), then:  iscc /DVersion=0.1.0 packaging\windows\annotator.iss
#ifndef Version
  #define Version "0.1.0"
#endif
#define Folder "..\..\dist\annotator"

[Setup]
AppId={{6E0C1C52-7E0B-4B53-9C0E-5B1D1E6A9F41}
AppName=Annotator
AppVersion={#Version}
AppPublisher=The Annotator project
DefaultDirName={autopf}\Annotator
DefaultGroupName=Annotator
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\icons\annotator.ico
UninstallDisplayIcon={app}\annotator.exe
OutputDir=..\..\dist
OutputBaseFilename=annotator-{#Version}-windows-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
ShowLanguageDialog=auto

[Languages]
Name: "arabic"; MessagesFile: "compiler:Languages\Arabic.isl"
Name: "english"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
english.Project=Annotator project
arabic.Project=مشروع تسمية نصوص
english.Associate=Open projects (.annotator) with a double click
arabic.Associate=فتح المشاريع (.annotator) بالنقر المزدوج
english.Start=Start Annotator
arabic.Start=تشغيل Annotator

[Tasks]
Name: "associate"; Description: "{cm:Associate}"
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version left must not be imported by a newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Annotator"; Filename: "{app}\annotator.exe"
Name: "{autodesktop}\Annotator"; Filename: "{app}\annotator.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.annotator\OpenWithProgids"; ValueType: string; ValueName: "Annotator.Project"; ValueData: ""; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.annotator"; ValueType: string; ValueData: "Annotator.Project"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Annotator.Project"; ValueType: string; ValueData: "{cm:Project}"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Annotator.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\annotator.exe,0"; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Annotator.Project\shell\open\command"; ValueType: string; ValueData: """{app}\annotator.exe"" ""%1"""; Tasks: associate

[Run]
Filename: "{app}\annotator.exe"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent
