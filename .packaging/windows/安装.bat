@echo off
chcp 65001 >nul
setlocal
cd /d "%~dp0"
set TARGET=%LOCALAPPDATA%\draftlint
echo 正在核对文件……
for /f "tokens=1,2" %%a in (SHA256SUMS) do (
  certutil -hashfile "wheels\%%b" SHA256 | findstr /i "%%a" >nul || (echo 文件 %%b 已损坏，请重新复制。& pause & exit /b 1)
)
where py >nul 2>nul && (set PYTHON=py -3) || (set PYTHON=python)
%PYTHON% -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))" 2>nul || (
  echo 需要 Python 3.11、3.12 或 3.13（64 位）。请先安装 Python，安装时勾选 Add python.exe to PATH。& pause & exit /b 1)
echo 正在安装到 %TARGET% ……
%PYTHON% -m venv "%TARGET%" || (echo 无法创建环境。& pause & exit /b 1)
"%TARGET%\Scripts\python.exe" -m pip install --no-index --find-links wheels --upgrade "draftlint[xlsx]" || (
  echo 安装失败。& pause & exit /b 1)
powershell -NoProfile -ExecutionPolicy Bypass -File link.ps1
echo.
echo 安装完成。把文稿拖到桌面的“检查文稿 draftlint”上，或右键文稿，选“发送到”。
pause
