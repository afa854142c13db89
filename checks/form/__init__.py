"""Forms of numbers and of official documents, GB/T 15835 and 9704."""

TITLE = "格式"
