# Put a link to draftlint-open on the desktop and into the "Send to" menu.
$shell = New-Object -ComObject WScript.Shell
foreach ($folder in [Environment]::GetFolderPath('Desktop'), [Environment]::GetFolderPath('SendTo')) {
    $link = $shell.CreateShortcut((Join-Path $folder '检查文稿 draftlint.lnk'))
    $link.TargetPath = Join-Path $env:LOCALAPPDATA 'draftlint\Scripts\draftlint-open.exe'
    $link.Description = '检查文稿中的空白、错字和前后矛盾'
    $link.Save()
}
