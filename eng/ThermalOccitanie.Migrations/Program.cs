// Never run by people: `dotnet ef` needs a start-up project that references its design library.
return 0;
